// The models of the pages, one struct for each template. The route says where a page stands, the
// model what it shows; templates are named after the models' type_name with hyphens (facility_list
// is facility-list.html). Plain data, owned by the page that is being rendered.
#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "directory/article.h"
#include "directory/desk.h"
#include "directory/event.h"
#include "directory/facility.h"
#include "directory/initiative.h"
#include "directory/material.h"
#include "directory/programme.h"
#include "directory/shared_form.h"
#include "directory/statistic.h"
#include "site/frame/parts.h"

namespace shirube {

/// The residents' first page.
struct HomePage {
  Chrome chrome;
  std::string lead;
  /// Where to ask: one entry for each municipality.
  std::vector<Link> ask;
  /// The situations, of which the four scenes are the first.
  std::vector<Link> scenes;
  std::vector<Link> find;
  Section events;
  Section news;

  static constexpr std::string_view type_name = "home";
  static auto members() {
    return std::tuple{member("chrome", &HomePage::chrome), member("lead", &HomePage::lead),
                      member("ask", &HomePage::ask),       member("scenes", &HomePage::scenes),
                      member("find", &HomePage::find),     member("events", &HomePage::events),
                      member("news", &HomePage::news)};
  }
};

/// The professionals' first page: deadlines ahead, newly changed, to be confirmed.
struct WorkPage {
  Chrome chrome;
  std::string lead;
  std::vector<Link> find;
  Section deadlines;
  Section changed;
  Section to_confirm;
  Section news;

  static constexpr std::string_view type_name = "work";
  static auto members() {
    return std::tuple{
        member("chrome", &WorkPage::chrome),   member("lead", &WorkPage::lead),
        member("find", &WorkPage::find),       member("deadlines", &WorkPage::deadlines),
        member("changed", &WorkPage::changed), member("to_confirm", &WorkPage::to_confirm),
        member("news", &WorkPage::news)};
  }
};

/// Any page that is sections of entries: desks, learn, events, trainings, forms, programmes, news,
/// what is to be confirmed, a list of facilities.
struct ListPage {
  Chrome chrome;
  std::string lead;
  /// How the entries are ordered, said to the reader.
  std::string order;
  /// Jumps: other municipalities or kinds, or this page's sections.
  std::vector<Link> links;
  std::vector<Section> sections;
  /// The pages of a long list; empty when it has only one.
  std::vector<Link> pages;
  /// Files to take along: CSV, calendar, feed.
  std::vector<Link> downloads;

  static constexpr std::string_view type_name = "list";
  static auto members() {
    return std::tuple{member("chrome", &ListPage::chrome),      member("lead", &ListPage::lead),
                      member("order", &ListPage::order),        member("links", &ListPage::links),
                      member("sections", &ListPage::sections),  member("pages", &ListPage::pages),
                      member("downloads", &ListPage::downloads)};
  }
};

/// Any page that is a table: municipality × kind, facility × procedure, municipality × task.
struct TablePage {
  Chrome chrome;
  std::string lead;
  std::string legend;
  std::vector<Link> links;
  std::vector<PageTable> tables;
  /// Entries that belong to the tables but not into them.
  std::vector<Section> sections;
  /// To lists that no table counts.
  std::string beyond_title;
  std::vector<Link> beyond;

  static constexpr std::string_view type_name = "table_page";
  static auto members() {
    return std::tuple{member("chrome", &TablePage::chrome),
                      member("lead", &TablePage::lead),
                      member("legend", &TablePage::legend),
                      member("links", &TablePage::links),
                      member("tables", &TablePage::tables),
                      member("sections", &TablePage::sections),
                      member("beyond_title", &TablePage::beyond_title),
                      member("beyond", &TablePage::beyond)};
  }
};

/// One of home_services() that a facility has answered.
struct HomeAnswer {
  std::string code;
  std::string answer;
  std::string label;
  std::string note;

  static constexpr std::string_view type_name = "home_answer";
  static auto members() {
    return std::tuple{member("code", &HomeAnswer::code), member("answer", &HomeAnswer::answer),
                      member("label", &HomeAnswer::label), member("note", &HomeAnswer::note)};
  }
};

struct FacilityPage {
  Chrome chrome;
  Seen<Facility> facility;
  std::string municipality;
  /// Address with building, as it would stand on an envelope.
  std::string full_address;
  Hours hours;
  PlaceNote place;
  Html body;
  std::vector<std::string> serves;
  std::vector<HomeAnswer> home_answers;
  /// Desks that help to choose.
  std::vector<Card> desks;
  std::vector<Link> partners;
  /// 「2027年3月31日に閉まる予定です」; empty when no day is known.
  std::string closing;
  Link successor;
  /// 「この施設は、県央の外（三鷹市）にあります。」; empty in the site's own area.
  std::string outside;
  Link list;
  Freshness freshness;

  static constexpr std::string_view type_name = "facility_page";
  static auto members() {
    return std::tuple{member("chrome", &FacilityPage::chrome),
                      member("facility", &FacilityPage::facility),
                      member("municipality", &FacilityPage::municipality),
                      member("full_address", &FacilityPage::full_address),
                      member("hours", &FacilityPage::hours),
                      member("place", &FacilityPage::place),
                      member("body", &FacilityPage::body),
                      member("serves", &FacilityPage::serves),
                      member("home_answers", &FacilityPage::home_answers),
                      member("desks", &FacilityPage::desks),
                      member("partners", &FacilityPage::partners),
                      member("closing", &FacilityPage::closing),
                      member("successor", &FacilityPage::successor),
                      member("outside", &FacilityPage::outside),
                      member("list", &FacilityPage::list),
                      member("freshness", &FacilityPage::freshness)};
  }
};

struct DeskPage {
  Chrome chrome;
  Seen<Desk> desk;
  std::string municipality;
  std::string full_address;
  /// 「厚木市のうち、中町、旭町」, one entry a municipality.
  std::vector<std::string> area;
  Hours hours;
  PlaceNote place;
  Html body;
  std::vector<Card> hands_over_to;
  Freshness freshness;

  static constexpr std::string_view type_name = "desk_page";
  static auto members() {
    return std::tuple{member("chrome", &DeskPage::chrome),
                      member("desk", &DeskPage::desk),
                      member("municipality", &DeskPage::municipality),
                      member("full_address", &DeskPage::full_address),
                      member("area", &DeskPage::area),
                      member("hours", &DeskPage::hours),
                      member("place", &DeskPage::place),
                      member("body", &DeskPage::body),
                      member("hands_over_to", &DeskPage::hands_over_to),
                      member("freshness", &DeskPage::freshness)};
  }
};

/// A training or an event: a flyer on one sheet. `E` is Training or PublicEvent.
template <class E>
struct EventPage {
  Chrome chrome;
  Seen<E> event;
  std::vector<std::string> municipalities;
  std::string professions;
  /// Of several sittings: 「2026年12月18日（金） 13:00〜14:00」, with what only that one has.
  std::vector<Fact> sittings;
  Deadline deadline;
  bool over = false;
  /// The form's address as a QR code, drawn at build; nothing without a form.
  Html qr;
  /// mailto: with subject and body filled in; nothing without an address.
  Url mail;
  Link sheet;
  Link calendar;
  Html body;
  Freshness freshness;

  static constexpr std::string_view type_name = "event_page";
  static auto members() {
    return std::tuple{member("chrome", &EventPage::chrome),
                      member("event", &EventPage::event),
                      member("municipalities", &EventPage::municipalities),
                      member("professions", &EventPage::professions),
                      member("sittings", &EventPage::sittings),
                      member("deadline", &EventPage::deadline),
                      member("over", &EventPage::over),
                      member("qr", &EventPage::qr),
                      member("mail", &EventPage::mail),
                      member("sheet", &EventPage::sheet),
                      member("calendar", &EventPage::calendar),
                      member("body", &EventPage::body),
                      member("freshness", &EventPage::freshness)};
  }
};

/// A word to tick; その他 has room to say what.
struct SheetChoice {
  std::string label;
  bool room = false;

  static constexpr std::string_view type_name = "sheet_choice";
  static auto members() {
    return std::tuple{member("label", &SheetChoice::label), member("room", &SheetChoice::room)};
  }
};

/// One line of the sheet, with as many numbers as it has lines to write on.
struct SheetField {
  std::string label;
  std::string hint;
  std::vector<SheetChoice> choices;
  std::vector<int> lines;
  /// A telephone number: room for the extension.
  bool extension = false;

  static constexpr std::string_view type_name = "sheet_field";
  static auto members() {
    return std::tuple{member("label", &SheetField::label), member("hint", &SheetField::hint),
                      member("choices", &SheetField::choices), member("lines", &SheetField::lines),
                      member("extension", &SheetField::extension)};
  }
};

/// The printable application sheet of an event, to be filled in by hand.
template <class E>
struct SheetPage {
  Chrome chrome;
  Url style;
  Seen<E> event;
  Deadline deadline;
  /// Whether it can still be sent: not cancelled, not over, not past its deadline.
  bool open = false;
  /// 「手で書いて、FAX か郵送で送ってください。」
  std::string how;
  std::vector<SheetField> fields;
  /// The numbers of the applicants: 1, 2, 3.
  std::vector<int> applicants;
  std::vector<SheetField> applicant_fields;
  Link back;
  Freshness freshness;

  static constexpr std::string_view type_name = "sheet";
  static auto members() {
    return std::tuple{member("chrome", &SheetPage::chrome),
                      member("style", &SheetPage::style),
                      member("event", &SheetPage::event),
                      member("deadline", &SheetPage::deadline),
                      member("open", &SheetPage::open),
                      member("how", &SheetPage::how),
                      member("fields", &SheetPage::fields),
                      member("applicants", &SheetPage::applicants),
                      member("applicant_fields", &SheetPage::applicant_fields),
                      member("back", &SheetPage::back),
                      member("freshness", &SheetPage::freshness)};
  }
};

/// A record shown by its facts and its text: material, form, programme, page, news.
struct ArticlePage {
  Chrome chrome;
  /// 「お知らせ」「資料」...
  std::string genre;
  std::string summary;
  std::vector<std::string> labels;
  std::vector<std::string> marks;
  std::vector<Fact> facts;
  Html body;
  /// Cases of a programme, adaptations of a form: heading and entries.
  std::vector<Section> sections;
  Freshness freshness;

  static constexpr std::string_view type_name = "article";
  static auto members() {
    return std::tuple{
        member("chrome", &ArticlePage::chrome),      member("genre", &ArticlePage::genre),
        member("summary", &ArticlePage::summary),    member("labels", &ArticlePage::labels),
        member("marks", &ArticlePage::marks),        member("facts", &ArticlePage::facts),
        member("body", &ArticlePage::body),          member("sections", &ArticlePage::sections),
        member("freshness", &ArticlePage::freshness)};
  }
};

/// A file of open data.
struct DataFile {
  std::string name;
  Url url;
  std::string format;
  std::string size;
  std::string description;

  static constexpr std::string_view type_name = "data_file";
  static auto members() {
    return std::tuple{member("name", &DataFile::name), member("url", &DataFile::url),
                      member("format", &DataFile::format), member("size", &DataFile::size),
                      member("description", &DataFile::description)};
  }
};

struct DataPage {
  Chrome chrome;
  std::vector<DataFile> files;
  std::string licence;
  Url licence_url;
  /// The columns of the tables: label and meaning.
  std::vector<Fact> columns;
  /// How many places are shown how exactly.
  PageTable precision;
  std::string place_credit;

  static constexpr std::string_view type_name = "data";
  static auto members() {
    return std::tuple{member("chrome", &DataPage::chrome),
                      member("files", &DataPage::files),
                      member("licence", &DataPage::licence),
                      member("licence_url", &DataPage::licence_url),
                      member("columns", &DataPage::columns),
                      member("precision", &DataPage::precision),
                      member("place_credit", &DataPage::place_credit)};
  }
};

/// One task of a report, under the name that it had in the report's edition.
struct ReportedTask {
  /// The table of all tasks leads here: "atsugi-2025-a".
  std::string id;
  std::string title;
  Seen<TaskReport> report;

  static constexpr std::string_view type_name = "reported_task";
  static auto members() {
    return std::tuple{member("id", &ReportedTask::id), member("title", &ReportedTask::title),
                      member("report", &ReportedTask::report)};
  }
};

struct InitiativeReport {
  std::string id;
  Seen<Initiative> initiative;
  /// 「委託先：厚木医師会」「運営：綾瀬市（直営）」; may be empty.
  std::string run_by;
  std::vector<ReportedTask> tasks;
  Html body;
  Freshness freshness;

  static constexpr std::string_view type_name = "initiative_report";
  static auto members() {
    return std::tuple{member("id", &InitiativeReport::id),
                      member("initiative", &InitiativeReport::initiative),
                      member("run_by", &InitiativeReport::run_by),
                      member("tasks", &InitiativeReport::tasks),
                      member("body", &InitiativeReport::body),
                      member("freshness", &InitiativeReport::freshness)};
  }
};

/// One municipality's reports, newest first.
struct InitiativePage {
  Chrome chrome;
  std::vector<InitiativeReport> reports;

  static constexpr std::string_view type_name = "initiative_page";
  static auto members() {
    return std::tuple{member("chrome", &InitiativePage::chrome),
                      member("reports", &InitiativePage::reports)};
  }
};

struct StatisticPage {
  Chrome chrome;
  Seen<Statistic> statistic;
  std::string municipality;
  PageTable table;
  /// The same numbers as a bar chart, drawn at build.
  Html chart;
  Html body;
  Freshness freshness;

  static constexpr std::string_view type_name = "statistic_page";
  static auto members() {
    return std::tuple{member("chrome", &StatisticPage::chrome),
                      member("statistic", &StatisticPage::statistic),
                      member("municipality", &StatisticPage::municipality),
                      member("table", &StatisticPage::table),
                      member("chart", &StatisticPage::chart),
                      member("body", &StatisticPage::body),
                      member("freshness", &StatisticPage::freshness)};
  }
};

/// About the site, accessibility statement, 404: fixed text of the theme with the site's facts.
struct StatementPage {
  Chrome chrome;
  Seen<Site> site;
  std::vector<Fact> facts;
  std::vector<Link> links;

  static constexpr std::string_view type_name = "statement";
  static auto members() {
    return std::tuple{member("chrome", &StatementPage::chrome),
                      member("site", &StatementPage::site), member("facts", &StatementPage::facts),
                      member("links", &StatementPage::links)};
  }
};

}  // namespace shirube
