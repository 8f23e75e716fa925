#include "site/frame/site_context.h"

#include "directory/municipality.h"
#include "directory/record_checks.h"
#include "directory/site.h"
#include "words/frame.h"

namespace shirube {
namespace {

constexpr ByAudience titles = {&Site::title, &Site::professionals_title};
constexpr ByAudience addresses = {&Site::residents_url, &Site::professionals_url};

}  // namespace

const std::string& SiteContext::title() const {
  return view.site().*titles[audience()];
}

std::string SiteContext::base_url() const {
  std::string url = (view.site().*addresses[audience()]).url;
  if (!url.empty() && url.back() != '/') url += '/';
  return url;
}

std::string SiteContext::municipality_name(const Ref<Municipality>& reference) const {
  const Municipality* municipality = view.find(reference);
  return municipality ? municipality->name : reference.id;
}

std::string SiteContext::listed_name(const Municipality& municipality) const {
  return municipality.member ? municipality.name
                             : FrameWords(language).outside_the_area(municipality.name);
}

std::string SiteContext::listed_name(const Ref<Municipality>& reference) const {
  const Municipality* municipality = view.find(reference);
  return municipality ? listed_name(*municipality) : reference.id;
}

bool SiteContext::outside(const Ref<Municipality>& reference) const {
  const Municipality* municipality = view.find(reference);
  return municipality && !municipality->member;
}

bool SiteContext::stale(const Record& record) const {
  return is_stale(record, review_interval(record, view.site()), today);
}

}  // namespace shirube
