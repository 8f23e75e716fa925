// Writes numbers as text, the same in every locale. Pure.
#pragma once

#include <cstdint>
#include <string>

namespace shirube {

void append_integer(std::int64_t integer, std::string& out);

/// The fewest digits that give the number back, written as ECMAScript does: 1, 0.1, 1e+21, 1.5e-7.
void append_number(double number, std::string& out);

/// Digits in groups of three: 12,345. A fraction is appended as append_number writes it.
std::string grouped(std::int64_t integer);
std::string grouped(double number);

}  // namespace shirube
