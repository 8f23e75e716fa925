// The names of all faults, made from the registry. Who reports a fault or asks for one includes this;
// headers get by with the opaque Fault of base/diagnostic.h, so that a new fault recompiles only its
// users. Constants, for any thread.
#pragma once

#include <cstdint>

#include "base/diagnostic.h"

namespace shirube {

/// Every kind of fault, by the name that the registry gives it.
enum class Fault : std::uint16_t {
#define SHIRUBE_FAULT(name, ...) name,
#include "base/diagnostic_registry.def"
#undef SHIRUBE_FAULT
};

}  // namespace shirube
