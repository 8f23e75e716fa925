#include "theme/template_lexer.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/ascii.h"
#include "base/diagnostic.h"
#include "base/faults/theme.h"

namespace shirube {
namespace {

constexpr std::string_view white_space = " \t\r\n";

bool starts_name(char c) {
  return is_letter(c) || c == '_';
}

TemplateSpan span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)};
}

class Lexer {
 public:
  Lexer(const std::shared_ptr<const SourceText>& source, DiagnosticSink& sink)
      : source_(source), sink_(sink), text_(source->text()) {}

  std::vector<Piece> split();

 private:
  std::size_t next_opening(std::size_t from) const;
  void add_text(std::size_t end);
  void skip_comment();
  void read_inside(Piece::Kind kind, std::string_view closing);
  enum class Step { token, unclosed, lost };
  Step read_token(Piece& piece, std::string_view closing);
  Step read_string(Piece& piece, std::string_view closing);
  Step read_number(Piece& piece);
  Step read_symbol(Piece& piece, std::string_view closing);
  /// Goes on to the `closing` in this line; false, at the line's end, when there is none.
  bool recover(std::string_view closing);

  bool looking_at(std::string_view sign) const { return text_.substr(at_, sign.size()) == sign; }
  Token token(Token::Kind kind, std::size_t start) const;
  void report_unclosed(std::size_t start, std::size_t length, std::string_view closing);

  const std::shared_ptr<const SourceText>& source_;
  DiagnosticSink& sink_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Piece> pieces_;
};

std::vector<Piece> Lexer::split() {
  while (at_ < text_.size()) {
    const std::size_t opening = next_opening(at_);
    add_text(opening);
    if (opening == text_.size()) break;
    at_ = opening;
    if (looking_at("{#")) {
      skip_comment();
    } else if (looking_at("{{")) {
      read_inside(Piece::Kind::print, "}}");
    } else {
      read_inside(Piece::Kind::tag, "%}");
    }
  }
  return std::move(pieces_);
}

std::size_t Lexer::next_opening(std::size_t from) const {
  for (std::size_t i = text_.find('{', from); i < text_.size(); i = text_.find('{', i + 1)) {
    if (i + 1 < text_.size() &&
        std::string_view("{%#").find(text_[i + 1]) != std::string_view::npos) {
      return i;
    }
  }
  return text_.size();
}

void Lexer::add_text(std::size_t end) {
  if (end == at_) return;
  Piece piece;
  piece.span = span(at_, end);
  piece.text = text_.substr(at_, end - at_);
  pieces_.push_back(std::move(piece));
}

void Lexer::skip_comment() {
  const std::size_t end = text_.find("#}", at_ + 2);
  if (end == std::string_view::npos) {
    report_unclosed(at_, 2, "#}");
    at_ = text_.size();
    return;
  }
  at_ = end + 2;
}

void Lexer::read_inside(Piece::Kind kind, std::string_view closing) {
  const std::size_t start = at_;
  at_ += 2;
  Piece piece;
  piece.kind = kind;
  Step step = Step::token;
  while (step == Step::token) {
    at_ = std::min(text_.find_first_not_of(white_space, at_), text_.size());
    if (looking_at(closing)) {
      at_ += 2;
      break;
    }
    step = read_token(piece, closing);
  }
  if (step == Step::unclosed) report_unclosed(start, 2, closing);
  piece.faulty = piece.faulty || step != Step::token;
  piece.tokens.push_back(token(Token::Kind::end, std::max(start, at_ - 2)));
  piece.span = span(start, at_);
  pieces_.push_back(std::move(piece));
}

Lexer::Step Lexer::read_token(Piece& piece, std::string_view closing) {
  if (at_ >= text_.size() || looking_at("{{") || looking_at("{%")) return Step::unclosed;
  const char c = text_[at_];
  if (c == '"' || c == '\'') return read_string(piece, closing);
  if (is_digit(c)) return read_number(piece);
  if (!starts_name(c)) return read_symbol(piece, closing);
  const std::size_t start = at_;
  while (at_ < text_.size() && (starts_name(text_[at_]) || is_digit(text_[at_]))) ++at_;
  piece.tokens.push_back(token(Token::Kind::name, start));
  return Step::token;
}

Lexer::Step Lexer::read_string(Piece& piece, std::string_view closing) {
  const std::size_t start = at_;
  const char quote = text_[at_++];
  std::string content;
  while (at_ < text_.size() && text_[at_] != quote && text_[at_] != '\n') {
    char c = text_[at_++];
    if (c == '\\' && at_ < text_.size()) {
      c = text_[at_++];
      if (c == 'n') c = '\n';
      if (c == 't') c = '\t';
      if (c == 'r') c = '\r';
    }
    content += c;
  }
  if (at_ >= text_.size() || text_[at_] != quote) {
    report_unclosed(start, 1, text_.substr(start, 1));
    piece.faulty = true;
    at_ = start;
    return recover(closing) ? Step::token : Step::lost;
  }
  ++at_;
  Token literal = token(Token::Kind::text, start);
  literal.text = std::move(content);
  piece.tokens.push_back(std::move(literal));
  return Step::token;
}

Lexer::Step Lexer::read_number(Piece& piece) {
  const std::size_t start = at_;
  while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
  const bool fraction = at_ + 1 < text_.size() && text_[at_] == '.' && is_digit(text_[at_ + 1]);
  if (fraction) {
    ++at_;
    while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
  }
  Token literal = token(fraction ? Token::Kind::number : Token::Kind::integer, start);
  const char* const first = literal.source.data();
  const char* const last = first + literal.source.size();
  const auto result = fraction ? std::from_chars(first, last, literal.number)
                               : std::from_chars(first, last, literal.integer);
  if (result.ec != std::errc()) {
    sink_.report(ThemeFault::template_limit, locate(source_, literal.span),
                 {std::string(literal.source)});
    piece.faulty = true;
  }
  piece.tokens.push_back(std::move(literal));
  return Step::token;
}

Lexer::Step Lexer::read_symbol(Piece& piece, std::string_view closing) {
  constexpr std::array<std::string_view, 4> pairs = {"==", "!=", "<=", ">="};
  constexpr std::string_view single = "<>=|.,()";
  const std::size_t start = at_;
  const bool pair = std::find(pairs.begin(), pairs.end(), text_.substr(at_, 2)) != pairs.end();
  if (pair || single.find(text_[at_]) != std::string_view::npos) {
    at_ += pair ? 2 : 1;
    piece.tokens.push_back(token(Token::Kind::symbol, start));
    return Step::token;
  }
  std::size_t end = at_ + 1;
  while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0) == 0x80) ++end;
  // Without a closing in this line the strange character is most likely text after an open tag.
  if (!recover(closing)) return Step::unclosed;
  sink_.report(ThemeFault::template_syntax, locate(source_, span(start, end)),
               {std::string(closing), std::string(text_.substr(start, end - start))});
  piece.faulty = true;
  return Step::token;
}

bool Lexer::recover(std::string_view closing) {
  const std::size_t line_end = std::min(text_.find('\n', at_), text_.size());
  const std::size_t end = text_.find(closing, at_);
  at_ = std::min(end, line_end);
  return end <= line_end;
}

Token Lexer::token(Token::Kind kind, std::size_t start) const {
  Token token;
  token.kind = kind;
  token.source = text_.substr(start, at_ - start);
  token.span = span(start, at_);
  return token;
}

void Lexer::report_unclosed(std::size_t start, std::size_t length, std::string_view closing) {
  sink_.report(ThemeFault::template_unclosed, locate(source_, span(start, start + length)),
               {std::string(text_.substr(start, length)), std::string(closing)});
}

}  // namespace

std::vector<Piece> split_template(const std::shared_ptr<const SourceText>& source,
                                  DiagnosticSink& sink) {
  return Lexer(source, sink).split();
}

}  // namespace shirube
