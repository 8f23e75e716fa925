#include "site/frame/page_context.h"

#include "base/text.h"
#include "directory/opening/opening_hours.h"
#include "directory/opening/week_table.h"
#include "directory/record_checks.h"
#include "directory/site.h"
#include "site/frame/content_links.h"
#include "theme/markdown.h"
#include "words/frame.h"

namespace shirube {
namespace {

/// With the type of the file that its address leads to, so that readers know before they open it.
std::string source_name(const Source& source, const FrameWords& words) {
  const bool pdf = ascii_lower(source.url.url).ends_with(".pdf");
  const bool said = ascii_lower(nfkc(source.title)).find("pdf") != std::string::npos;
  return pdf && !said ? words.source_pdf(source.title) : source.title;
}

// How many months lie between two days, for 「14か月たっています」.
std::size_t months_between(const Date& from, const Date& to) {
  const int months = (to.year - from.year) * 12 + to.month - from.month;
  return static_cast<std::size_t>(to.day < from.day ? months - 1 : months);
}

}  // namespace

const Navigation PageContext::no_navigation;

PageContext::PageContext(const SiteContext& site, std::string route, const Navigation& navigation)
    : site_(site), navigation_(navigation), route_(std::move(route)) {
  if (route_ == "404.html") root_ = url_path(site_.base_url());
}

std::vector<Link> PageContext::links_to(const std::vector<Entrance>& entrances) const {
  std::vector<Link> links;
  for (const Entrance& entrance : entrances) {
    links.push_back({entrance.name, to(entrance.route), "", entrance.route == route_});
  }
  return links;
}

std::string PageContext::full_title(const std::string& title) const {
  const std::string& site = site_.title();
  return title == site ? title : FrameWords(language()).full_title(title, site);
}

Chrome PageContext::chrome(PageKind kind, const std::string& title, const std::string& description,
                           std::vector<Link> parents) const {
  const Site& site = view().site();
  Chrome chrome;
  chrome.kind = kind.name();
  chrome.title = title;
  chrome.site_title = site_.title();
  chrome.full_title = full_title(title);
  chrome.description = description;
  chrome.professionals = audience() == Audience::professionals;
  chrome.home = to("index.html");
  chrome.style = to(site_.asset("site.css"));
  chrome.icon = to(site_.asset("icon.svg"));
  if (site.offline && kind.keeps_on_device()) chrome.offline = to(site_.asset("offline.js"));
  const std::string base = site_.base_url();
  if (!base.empty()) {
    chrome.canonical = {base + (route_ == "index.html" ? std::string() : route_)};
  }
  chrome.navigation = links_to(navigation_.above);
  if (route_ != "index.html") {
    chrome.breadcrumbs.push_back({FrameWords(language()).page_home(), to("index.html"), "", false});
    for (Link& parent : parents) chrome.breadcrumbs.push_back(std::move(parent));
    chrome.breadcrumbs.push_back({title, {}, "", true});
  }
  chrome.footer = links_to(navigation_.below);
  chrome.feed = to("feed.xml");
  chrome.emergency = site.emergency;
  chrome.publisher = site.publisher;
  chrome.contact = site.contact;
  chrome.contact_phone = site.phone;
  chrome.contact_mail = site.mail;
  chrome.freshness = freshness(site);
  chrome.today = today();
  return chrome;
}

Freshness PageContext::freshness(const Record& record) const {
  const FrameWords words(language());
  Freshness freshness;
  freshness.confirmed = record.confirmed;
  freshness.owner = record.owner;
  freshness.source = source_name(record.source, words);
  freshness.source_url = {record.source.url.url};
  freshness.source_date = record.source.date;
  freshness.sample = record.sample;
  freshness.stale = site_.stale(record);
  if (!freshness.stale) return freshness;
  freshness.warning = record.confirmed.given()
                          ? words.long_unconfirmed(months_between(record.confirmed, today()))
                          : words.never_confirmed();
  return freshness;
}

Hours PageContext::hours(const OpeningHours& opening) const {
  Hours hours;
  const WeekTable table = week_table(opening);
  hours.summary = hours_summary(opening, table);
  for (const WeekRow& row : table.rows) {
    hours.rows.push_back({row.day, row.times, row.open});
  }
  hours.closures = opening.closures;
  hours.note = opening.note;
  hours.known = opening.known();
  return hours;
}

PlaceNote PageContext::place_note(const Place* place, OnMap on_map) const {
  const FrameWords words(language());
  if (!place || place->precision == Precision::none) {
    return {false, "", words.place_unknown(), {}};
  }
  const Word& word = word_of(place->precision);
  const std::string at =
      degrees_text(place->point.latitude) + "," + degrees_text(place->point.longitude);
  const Url map = on_map == OnMap::no ? Url{} : to("map.html?at=" + at + "#map-frame");
  const std::string precision =
      word.note.empty() ? std::string(word.label) : words.precision_and_note(word.label, word.note);
  return {true, std::string(word.code), precision, map};
}

Html PageContext::prose(const Prose& prose) const {
  if (prose.markdown.empty()) return {};
  MarkdownPlace place;
  place.source = prose.where.source;
  place.first_line = prose.where.line;
  place.heading_level = 2;
  place.base = to("").text;
  place.taken_ids = &heading_ids_;
  if (site_.content_links) {
    place.on_link = [this](const MarkdownLink& link) {
      site_.content_links->add({route_, link.href, link.written, link.where});
    };
  }
  return render_markdown(prose.markdown, place, site_.sink);
}

}  // namespace shirube
