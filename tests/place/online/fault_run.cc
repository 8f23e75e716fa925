#include <memory>

#include "place/online/fault_cases.h"
#include "place/online/memory_meter.h"
#include "place/online/online_search.h"
#include "place/online/sample_places.h"
#include "place/place_sources.h"

namespace shirube::test {
namespace {

using std::chrono::milliseconds;

std::string outcome_text(AskOutcome outcome) {
  switch (outcome) {
    case AskOutcome::answered:
      return "not believed";
    case AskOutcome::unknown:
      return "unknown";
    case AskOutcome::bad_answer:
      return "bad answer";
    case AskOutcome::failed:
      return "failed";
    case AskOutcome::stopped:
      return "stopped";
    case AskOutcome::unsendable:
      return "unsendable";
  }
  return "";
}

std::string stop_text(StopReason reason) {
  constexpr const char* texts[] = {"", "forbidden", "busy", "dns", "tls", "failing", "not allowed"};
  const std::string text = texts[static_cast<int>(reason)];
  return text.empty() ? text : ", stopped: " + text;
}

std::string doubt_text(Doubt doubt) {
  constexpr const char* texts[] = {
      "",           "asked unreadable", "no town",          "other municipality",
      "other town", "other number",     "impossible point", "far from town"};
  const std::string text = texts[static_cast<int>(doubt)];
  return text.empty() ? text : ": " + text;
}

}  // namespace

FaultResult run(const FaultCase& fault_case) {
  std::optional<TlsIdentity> tls;
  if (fault_case.tls) tls.emplace(*fault_case.tls);
  const FaultyServer server(
      tls ? tls->context() : nullptr,
      fault_case.script ? fault_case.script : [](Exchange& exchange) { exchange.answer("[]"); });
  OnlineSettings settings;
  settings.gsi_url = fault_case.url ? fault_case.url(server) : server.url();
  HttpSettings http;
  http.user_agent = "shirube-test (+mail@example.jp)";
  if (fault_case.short_of_time) http.connect_time = http.total_time = milliseconds(100);
  if (tls && fault_case.root_known) http.root_certificates = tls->root_file();
  milliseconds clock{0};
  const Pace pace{[&] { return clock; }, [&](milliseconds time) { clock += time; },
                  [] { return 0.5; }};
  const auto client = std::make_shared<HttpClient>(http);
  const PlaceSources sources;
  OnlineSearch search(
      settings, read_sample, sources,
      [&](Service) { return [client](const std::string& url) { return client->get(url); }; }, pace);

  const MemoryMeter meter;
  const auto start = std::chrono::steady_clock::now();
  const OnlineFinding finding = search.find(query("厚木市中町3-12-5"));
  const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;

  FaultResult result;
  result.outcome = finding.place.known()
                       ? "placed"
                       : outcome_text(finding.outcome) + doubt_text(finding.doubt) +
                             stop_text(search.reports().front().stop_reason);
  result.requests = server.requests();
  result.seconds = time.count();
  result.megabytes = meter.growth_megabytes();
  return result;
}

}  // namespace shirube::test
