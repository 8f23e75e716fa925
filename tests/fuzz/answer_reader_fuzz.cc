// Any bytes as the answer of either geocoding service: no crash, and what is taken keeps what
// place/online/answer_reader.h promises.
#include <cstdint>
#include <cstdlib>

#include "base/text.h"
#include "place/online/answer_reader.h"

namespace {

void require(bool kept) {
  if (!kept) std::abort();
}

void check(const shirube::Candidates& candidates, std::string_view body) {
  if (!candidates) return;
  require(candidates->size() <= body.size());
  for (const shirube::Candidate& candidate : *candidates) {
    require(!shirube::trim(candidate.title).empty());
    require(shirube::first_invalid_utf8(candidate.title) == std::string::npos);
    for (const char c : candidate.title) require(static_cast<unsigned char>(c) >= 0x20);
    require(std::abs(candidate.point.latitude) <= 90'000'000);
    require(std::abs(candidate.point.longitude) <= 180'000'000);
    require(candidate.finest != shirube::Precision::none);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view body(reinterpret_cast<const char*>(data), size);
  const shirube::Candidates gsi = shirube::read_gsi_answer("application/json", body);
  check(gsi, body);
  require(gsi == shirube::read_gsi_answer("application/json", body));
  check(shirube::read_nominatim_answer("application/json", body), body);
  require(!shirube::read_gsi_answer("text/html", body));
  return 0;
}
