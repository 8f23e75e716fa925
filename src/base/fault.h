// The names of all faults, made from the registry. Who reports a fault or asks for one includes
// this; headers get by with the opaque Fault of base/diagnostic.h, so that a new fault recompiles
// only its users. Constants, for any thread.
#pragma once

#include <cstdint>

#include "base/diagnostic.h"
#include "base/placeholders.h"

namespace shirube {

/// Every kind of fault, by the name that the registry gives it.
enum class Fault : std::uint16_t {
#define SHIRUBE_FAULT(name, ...) name,
#include "base/diagnostic_registry.def"
#undef SHIRUBE_FAULT
};

/// How many arguments the texts of `fault` have places for.
consteval std::size_t argument_count(Fault fault) {
  switch (fault) {
#define SHIRUBE_FAULT(name, code, severity, ...) \
  case Fault::name:                              \
    return place_count({__VA_ARGS__});
#include "base/diagnostic_registry.def"
#undef SHIRUBE_FAULT
  }
  return 0;
}

template <std::size_t arguments>
consteval FaultWith<arguments>::FaultWith(Fault named) : fault(named) {
  if (argument_count(named) != arguments) throw "as many arguments as the texts have places";
}

}  // namespace shirube
