#include "theme/template_lexer.h"

#include <catch2/catch.hpp>

#include "base/diagnostic.h"

namespace shirube {
namespace {

/// The pieces in short: text as it is, values as {{a b}}, tags as {%a b%}, faulty ones with a !.
std::string split(std::string text, DiagnosticSink& sink) {
  const auto source = std::make_shared<const SourceText>("a.html", std::move(text));
  std::string shown;
  for (const Piece& piece : split_template(source, sink)) {
    if (piece.kind == Piece::Kind::text) {
      CHECK(source->text().substr(piece.span.offset, piece.span.length) == piece.text);
      shown += "[" + std::string(piece.text) + "]";
      continue;
    }
    REQUIRE(piece.tokens.back().kind == Token::Kind::end);
    shown += piece.kind == Piece::Kind::print ? "{{" : "{%";
    for (const Token& token : piece.tokens) {
      if (token.kind == Token::Kind::end) break;
      CHECK(source->text().substr(token.span.offset, token.span.length) == token.source);
      if (&token != &piece.tokens.front()) shown += ' ';
      shown += token.kind == Token::Kind::text ? "'" + token.text + "'" : std::string(token.source);
    }
    shown += piece.faulty ? "!" : "";
    shown += piece.kind == Piece::Kind::print ? "}}" : "%}";
  }
  return shown;
}

std::string split(std::string text) {
  DiagnosticSink sink;
  std::string shown = split(std::move(text), sink);
  CHECK_FALSE(sink.has_errors());
  return shown;
}

}  // namespace

TEST_CASE("a template is split into text, values and tags") {
  CHECK(split("") == "");
  CHECK(split("a{{b}}c{%d%}e{#f#}g") == "[a]{{b}}[c]{%d%}[e][g]");
  CHECK(split("{ {x} %} }}") == "[{ {x} %} }}]");
  CHECK(split("{{\n a\n.\tb }}") == "{{a . b}}");
}

TEST_CASE("tokens are names, numbers, texts and signs") {
  CHECK(split("{{ a_1 12 1.5 1.a <= < == != >= | ( ) , }}") ==
        "{{a_1 12 1.5 1 . a <= < == != >= | ( ) ,}}");
  CHECK(split(R"({{ "a\"b\\\n\t" 'c"}}' }})") == "{{'a\"b\\\n\t' 'c\"}}'}}");
}

TEST_CASE("after a fault reading goes on behind it") {
  const auto faults = [](std::string text, const std::string& shown) {
    DiagnosticSink sink;
    CHECK(split(std::move(text), sink) == shown);
    return sink.sorted().size();
  };
  CHECK(faults("{{ a ? b }}c{{ d }}", "{{a!}}[c]{{d}}") == 1);
  CHECK(faults("{{- a -}}c{{ d }}", "{{!}}[c]{{d}}") == 1);
  CHECK(faults("{{ \"a }}c{{ d }}", "{{!}}[c]{{d}}") == 1);
  CHECK(faults("{{ a\n{{ d }}", "{{a!}}{{d}}") == 1);
  CHECK(faults("{{ a <p>日本</p>\n{{ d }}", "{{a < p >!}}[\n]{{d}}") == 1);
  CHECK(faults("{% a", "{%a!%}") == 1);
  CHECK(faults("a{# b", "[a]") == 1);
}

}  // namespace shirube
