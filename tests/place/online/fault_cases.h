// Every way in which the network or a geocoding service fails, as a table: what the server does,
// and what must come of it. The tests go through it, and the hidden case [.measure] prints it with
// figures.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "place/online/faulty_server.h"
#include "place/online/tls_identity.h"

namespace shirube::test {

struct FaultCase {
  std::string name;
  FaultyServer::Script script;
  /// As outcome_text() writes it.
  std::string expected;
  /// How often the server must have been asked.
  int requests = 1;
  /// For servers that never end an answer: a tenth of a second instead of eight.
  bool short_of_time = false;
  /// The server speaks TLS so.
  std::optional<TlsWishes> tls = std::nullopt;
  /// The client knows the root of `tls`.
  bool root_known = true;
  /// Asked instead of the server's own URL.
  std::function<std::string(const FaultyServer&)> url = nullptr;
};

/// The address that is asked for is 厚木市中町3-12-5.
std::vector<FaultCase> fault_cases();

struct FaultResult {
  std::string outcome;
  int requests = 0;
  double seconds = 0;
  /// How far the peak of resident memory rose; 0 where the system does not tell.
  double megabytes = 0;
};

/// Asks a server that behaves as the case says. Pauses are not waited for.
FaultResult run(const FaultCase& fault_case);

}  // namespace shirube::test
