// What a template may do with a value of a Type: print, compare, choose between two. Pure; null
// stands for a type that is not known because its fault is reported already, and fits anything.
#pragma once

namespace shirube {

struct Type;

/// The type of `a or b` when a and b have nothing in common: it can be asked, not printed.
const Type& condition_type();

bool is_text(const Type* type);       // text or url
bool is_numeric(const Type* type);    // integer or number
bool is_printable(const Type* type);  // everything but lists, objects and conditions

/// The type that holds both: the same one, number for integer and number, text for text and url.
/// Null when there is none; `fits` tells that from an unknown one.
const Type* common_type(const Type* a, const Type* b);

/// Whether a value of type `given` may stand where `wanted` does.
bool fits(const Type* given, const Type* wanted);

/// Whether == and < make sense between the two.
bool can_be_equal(const Type* a, const Type* b);
bool can_be_ordered(const Type* a, const Type* b);

}  // namespace shirube
