#include "place/online/online_search.h"

#include <algorithm>
#include <memory>

#include "place/prefectures.h"

namespace shirube {
namespace {

/// A client a service, so that each keeps its own connection.
std::function<Fetch(Service)> clients(const OnlineSettings& settings) {
  return [settings](Service) -> Fetch {
    HttpSettings http;
    http.user_agent = settings.user_agent;
    http.proxy = settings.proxy;
    const auto client = std::make_shared<HttpClient>(std::move(http));
    return [client](const std::string& url) { return client->get(url); };
  };
}

}  // namespace

std::string full_address(const PlaceQuery& query) {
  if (!query.municipality) return query.address.written();
  const Prefecture* prefecture = prefecture_of(query.municipality->code);
  std::string address = query.address.written();
  if (prefecture && address.starts_with(prefecture->name)) return address;
  if (address.find(query.municipality->name) == address.npos) {
    address.insert(0, query.municipality->name);
  }
  if (prefecture) address.insert(0, prefecture->name);
  return address;
}

OnlineSearch::OnlineSearch(const OnlineSettings& settings, AddressReader reader,
                           const PlaceSources& sources)
    : OnlineSearch(settings, std::move(reader), sources, clients(settings), Pace::real()) {}

OnlineSearch::OnlineSearch(const OnlineSettings& settings, AddressReader reader,
                           const PlaceSources& sources,
                           const std::function<Fetch(Service)>& fetch_for, const Pace& pace)
    : reader_(std::move(reader)), sources_(sources) {
  const auto add = [&](Service service, const std::string& url) {
    if (url.empty()) return;
    services_.push_back({OnlineGeocoder(service, url, fetch_for(service), pace)});
  };
  add(Service::gsi, settings.gsi_url);
  add(Service::nominatim, settings.nominatim_url);
}

OnlineFinding OnlineSearch::find(const PlaceQuery& query) {
  OnlineFinding finding;
  if (!query.address.placeholder().empty()) {
    finding.outcome = AskOutcome::unsendable;
    return finding;
  }
  const std::string address = full_address(query);
  for (Asked& asked : services_) {
    if (asked.geocoder.stop_reason() != StopReason::none) continue;
    const OnlineAnswer answer = asked.geocoder.ask(address);
    finding.outcome = answer.outcome;
    if (answer.outcome != AskOutcome::answered) continue;
    Belief belief = believe(query, answer.candidates, reader_, sources_,
                            service_name(asked.geocoder.service()));
    finding.doubt = belief.doubt;
    if (belief.doubt == Doubt::none) {
      finding.place = std::move(belief.place);
      return finding;
    }
    ++asked.doubted;
  }
  return finding;
}

bool OnlineSearch::asking() const {
  return std::any_of(services_.begin(), services_.end(), [](const Asked& asked) {
    return asked.geocoder.stop_reason() == StopReason::none;
  });
}

std::vector<OnlineReport> OnlineSearch::reports() const {
  std::vector<OnlineReport> reports;
  for (const auto& [geocoder, doubted] : services_) {
    reports.push_back({geocoder.service(), geocoder.counts(), doubted, geocoder.stop_reason()});
  }
  return reports;
}

}  // namespace shirube
