// The names of the faults of src/place/, made from their rows in place.def. Who reports one of them or
// asks for one includes this: a new row compiles only those. Constants, for any thread.
#pragma once

#include "base/diagnostic.h"

namespace shirube {

struct PlaceFault {
#define SHIRUBE_FAULT(name, code, severity, ...) \
  static constexpr Fault name = named_fault(code, {__VA_ARGS__});
#include "base/faults/place.def"
#undef SHIRUBE_FAULT
};

}  // namespace shirube
