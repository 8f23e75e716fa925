// A second opinion from the network for addresses that have no place: asks 国土地理院, then, where
// a site has configured it, Nominatim, and gives only what believe() lets through. Only the command
// `geocode --online` makes one; a build never does. Belongs to one thread.
#pragma once

#include <string>
#include <vector>

#include "place/online/believe.h"
#include "place/online/online_geocoder.h"

namespace shirube {

struct OnlineSettings {
  /// See HttpSettings::user_agent.
  std::string user_agent;
  std::string proxy;
  std::string gsi_url = std::string(service_url(Service::gsi));
  /// Empty: Nominatim is not asked.
  std::string nominatim_url;
};

/// What was found for one address.
struct OnlineFinding {
  /// Not known() when no service gave what can be believed.
  Place place;
  /// Of the service that was asked last.
  AskOutcome outcome = AskOutcome::stopped;
  Doubt doubt = Doubt::none;
};

/// How one service did over the run.
struct OnlineReport {
  Service service = Service::gsi;
  OnlineCounts counts;
  /// Answers that were not believed; a part of counts.answered.
  int doubted = 0;
  StopReason stop_reason = StopReason::none;
};

class OnlineSearch {
 public:
  /// `sources` must outlive this. `fetch_for` makes what fetches from a service; the default is an
  /// HttpClient for each.
  OnlineSearch(const OnlineSettings& settings, AddressReader reader, const PlaceSources& sources);
  OnlineSearch(const OnlineSettings& settings, AddressReader reader, const PlaceSources& sources,
               const std::function<Fetch(Service)>& fetch_for, const Pace& pace);

  /// Waits for the services; some seconds as a rule, a few minutes at worst.
  OnlineFinding find(const PlaceQuery& query);

  /// False once every service is stopped: then there is no use in going on.
  bool asking() const;
  std::vector<OnlineReport> reports() const;

 private:
  struct Asked {
    OnlineGeocoder geocoder;
    int doubted = 0;
  };

  AddressReader reader_;
  const PlaceSources& sources_;
  std::vector<Asked> services_;
};

/// The address with prefecture and municipality before it, where it does not name them: without
/// these, services answer with a prefecture or a place elsewhere.
std::string full_address(const PlaceQuery& query);

}  // namespace shirube
