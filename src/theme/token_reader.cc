#include "theme/token_reader.h"

#include "base/diagnostic.h"
#include "base/faults/theme.h"

namespace shirube {

const Token& TokenReader::next() {
  const Token& token = peek();
  if (!at_end()) ++at_;
  return token;
}

bool TokenReader::take_name(std::string_view word) {
  if (!peek().is_name(word)) return false;
  next();
  return true;
}

bool TokenReader::take_symbol(std::string_view sign) {
  if (!peek().is_symbol(sign)) return false;
  next();
  return true;
}

bool TokenReader::expect_name(std::string_view word) {
  if (take_name(word)) return true;
  fail(word);
  return false;
}

bool TokenReader::expect_symbol(std::string_view sign) {
  if (take_symbol(sign)) return true;
  fail(sign);
  return false;
}

bool TokenReader::expect_end() {
  if (at_end()) return true;
  fail(piece_.kind == Piece::Kind::print ? "}}" : "%}");
  return false;
}

void TokenReader::fail(std::string_view expected) {
  if (!faulty_) {
    sink_.report(ThemeFault::template_syntax, locate(source_, peek().span),
                 {std::string(expected), std::string(peek().source)});
  }
  faulty_ = true;
}

void TokenReader::fail_too_deep() {
  if (!faulty_) sink_.report(ThemeFault::template_limit, locate(source_, peek().span), {"( ( ( …"});
  faulty_ = true;
}

}  // namespace shirube
