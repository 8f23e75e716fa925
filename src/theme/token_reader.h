// Reads the tokens of one {{ }} or {% %} from left to right and tells what was expected where. The
// first fault of a piece is reported, later ones follow from it. Used by one parser at a time.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "theme/template_lexer.h"

namespace shirube {

class TokenReader {
 public:
  TokenReader(const Piece& piece, const std::shared_ptr<const SourceText>& source,
              DiagnosticSink& sink)
      : piece_(piece), source_(source), sink_(sink), faulty_(piece.faulty) {}

  const Token& peek() const { return piece_.tokens[at_]; }
  const Token& next();
  bool at_end() const { return peek().kind == Token::Kind::end; }
  bool faulty() const { return faulty_; }

  /// Takes the next token if it is this name or symbol.
  bool take_name(std::string_view word);
  bool take_symbol(std::string_view sign);

  /// As `take_…`, but a fault when it is not there.
  bool expect_name(std::string_view word);
  bool expect_symbol(std::string_view sign);
  bool expect_end();

  /// "`expected` is needed where the next token stands."
  void fail(std::string_view expected);
  void fail_too_deep();

 private:
  const Piece& piece_;
  const std::shared_ptr<const SourceText>& source_;
  DiagnosticSink& sink_;
  std::size_t at_ = 0;
  bool faulty_;
};

}  // namespace shirube
