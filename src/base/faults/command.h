// The names of the faults of src/command/, made from their rows in command.def. Who reports one of them or
// asks for one includes this: a new row compiles only those. Constants, for any thread.
#pragma once

#include "base/diagnostic.h"

namespace shirube {

struct CommandFault {
#define SHIRUBE_FAULT(name, code, severity, ...) \
  static constexpr Fault name = named_fault(code, {__VA_ARGS__});
#include "base/faults/command.def"
#undef SHIRUBE_FAULT
};

}  // namespace shirube
