// What programs read of a site: the Atom feed (RFC 4287), the sitemap, robots.txt. All of it is
// made from the View and from the planned pages, so nothing can be in it that the site does not
// have.
#include <algorithm>
#include <string>
#include <vector>

#include "base/xml_writer.h"
#include "directory/article.h"
#include "directory/event.h"
#include "site/areas/data/data.h"
#include "site/frame/site_plan.h"
#include "site/parts/cards.h"
#include "site/parts/listing.h"
#include "words/data.h"
#include "words/parts.h"

namespace shirube {
namespace {

// Feeds need absolute addresses; without one the entries are named by tag URIs (RFC 4151) and the
// feed's links are relative.
constexpr std::size_t feed_entries = 30;

struct FeedEntry {
  Date date;
  std::string route;
  std::string title;
  std::string summary;
};

template <class E>
void add_events(const SiteContext& context, std::vector<FeedEntry>& entries) {
  const DataWords words(context.language);
  for (const E& event : context.view.template all<E>()) {
    entries.push_back(
        {event.confirmed, record_route(event),
         event.cancelled ? PartsWords(context.language).cancelled(event.title) : event.title,
         event.date.given() ? words.feed_summary(event_days(event, context.language), event.summary)
                            : event.summary});
  }
}

std::vector<FeedEntry> feed_entries_of(const SiteContext& context) {
  std::vector<FeedEntry> entries;
  const PageContext page(context, "feed.xml");
  for (const News* news : current_news(page)) {
    entries.push_back({news->date, record_route(*news), news->title, news->summary});
  }
  add_events<PublicEvent>(context, entries);
  if (context.audience() == Audience::professionals) add_events<Training>(context, entries);
  std::stable_sort(entries.begin(), entries.end(),
                   [](const FeedEntry& a, const FeedEntry& b) { return b.date < a.date; });
  if (entries.size() > feed_entries) entries.resize(feed_entries);
  return entries;
}

std::string instant(const Date& date) {
  return iso_date(date) + "T00:00:00+09:00";
}

std::string atom_feed(const SiteContext& context) {
  const std::string base = context.base_url();
  const std::vector<FeedEntry> entries = feed_entries_of(context);
  const std::string id = base.empty() ? "urn:shirube:" + std::string(context.edition.folder) : base;
  XmlWriter xml;
  xml.open("feed", {{"xmlns", "http://www.w3.org/2005/Atom"},
                    {"xml:lang", language_tag(context.language)}});
  xml.element("title", context.title());
  xml.element("id", id);
  xml.element("updated", instant(entries.empty() ? context.today : entries.front().date));
  xml.element("link", "", {{"rel", "alternate"}, {"href", base.empty() ? "index.html" : base}});
  if (!base.empty()) xml.element("link", "", {{"rel", "self"}, {"href", base + "feed.xml"}});
  xml.open("author").element("name", context.view.site().publisher).close();
  for (const FeedEntry& entry : entries) {
    xml.open("entry");
    xml.element("title", entry.title);
    xml.element("id", base.empty() ? id + ":" + entry.route : base + entry.route);
    xml.element("link", "", {{"href", base + entry.route}});
    xml.element("updated", instant(entry.date));
    xml.element("summary", entry.summary);
    xml.close();
  }
  return xml.finish();
}

std::string sitemap(const std::string& base, const std::vector<std::string>& routes) {
  XmlWriter xml;
  xml.open("urlset", {{"xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"}});
  for (const std::string& route : routes) {
    xml.open("url").element("loc", base + (route == "index.html" ? "" : route)).close();
  }
  return xml.finish();
}

}  // namespace

void plan_feeds(SitePlan& plan) {
  const SiteContext& context = plan.context();
  plan.add_file("feed.xml", [&context] { return atom_feed(context); });
  if (context.audience() == Audience::professionals) {
    // Not a lock: a request that honest search engines follow.
    plan.add_file("robots.txt", [] { return std::string("User-agent: *\nDisallow: /\n"); });
    return;
  }
  const std::string base = context.base_url();
  std::string robots = "User-agent: *\nAllow: /\n";
  if (!base.empty()) {
    std::vector<std::string> routes;
    for (const PlannedPage& page : plan.pages()) {
      if (page.offered == Offered::yes) routes.push_back(page.route);
    }
    std::sort(routes.begin(), routes.end());
    plan.add_file("sitemap.xml", [base, routes] { return sitemap(base, routes); });
    robots += "Sitemap: " + base + "sitemap.xml\n";
  }
  plan.add_file("robots.txt", [robots] { return robots; });
}

}  // namespace shirube
