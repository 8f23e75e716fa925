// The names of the faults of src/publish/, made from their rows in publish.def. Who reports one of them or
// asks for one includes this: a new row compiles only those. Constants, for any thread.
#pragma once

#include "base/diagnostic.h"

namespace shirube {

struct PublishFault {
#define SHIRUBE_FAULT(name, code, severity, ...) \
  static constexpr Fault name = named_fault(code, {__VA_ARGS__});
#include "base/faults/publish.def"
#undef SHIRUBE_FAULT
};

}  // namespace shirube
