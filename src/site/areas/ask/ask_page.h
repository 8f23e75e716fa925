// The models of the pages that lead to the right desk: choose a municipality, choose a town, the
// desks of the town, and the desks for a situation. Plain data, owned by the page that is being
// rendered.
#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "site/frame/chrome.h"
#include "site/frame/record_notes.h"
#include "site/parts/section.h"

namespace shirube {

/// What the search by address needs (themes/default/script/ask.js); the page shows nothing of it
/// without scripts.
struct AskSearch {
  Url script;
  Url style;
  /// The data script, with its version; and the version alone, which the data repeat.
  Url data;
  std::string version;
  /// What stands before the routes in the data: "" or "../".
  std::string root;
  /// The name of the only municipality to search; empty for all.
  std::string municipality;
  std::string example;

  static constexpr std::string_view type_name = "ask_search";
  static auto members() {
    return std::tuple{
        member("script", &AskSearch::script),  member("style", &AskSearch::style),
        member("data", &AskSearch::data),      member("version", &AskSearch::version),
        member("root", &AskSearch::root),      member("municipality", &AskSearch::municipality),
        member("example", &AskSearch::example)};
  }
};

/// Links below one heading: the towns of あ行; all of them, without a heading.
struct LinkGroup {
  std::string id;
  std::string title;
  std::vector<Link> links;

  static constexpr std::string_view type_name = "link_group";
  static auto members() {
    return std::tuple{member("id", &LinkGroup::id), member("title", &LinkGroup::title),
                      member("links", &LinkGroup::links)};
  }
};

/// Choose where you live: a municipality, or a town of one.
struct AskPage {
  Chrome chrome;
  std::string lead;
  AskSearch search;
  /// How the links are ordered.
  std::string order;
  /// To the groups.
  std::vector<Link> jumps;
  std::vector<LinkGroup> groups;
  /// Desks for whoever does not find the town.
  Section otherwise;
  std::vector<Link> more;

  static constexpr std::string_view type_name = "ask";
  static auto members() {
    return std::tuple{member("chrome", &AskPage::chrome),       member("lead", &AskPage::lead),
                      member("search", &AskPage::search),       member("order", &AskPage::order),
                      member("jumps", &AskPage::jumps),         member("groups", &AskPage::groups),
                      member("otherwise", &AskPage::otherwise), member("more", &AskPage::more)};
  }
};

/// A desk with all that is needed to call it, and whom to call when it cannot help.
struct AnswerDesk {
  Card card;
  Hours hours;
  std::string address;
  std::vector<std::string> topics;
  std::vector<Card> next;

  static constexpr std::string_view type_name = "answer_desk";
  static auto members() {
    return std::tuple{member("card", &AnswerDesk::card), member("hours", &AnswerDesk::hours),
                      member("address", &AnswerDesk::address),
                      member("topics", &AnswerDesk::topics), member("next", &AnswerDesk::next)};
  }
};

struct AnswerPage {
  Chrome chrome;
  std::string lead;
  /// An honest word when nobody is known to serve these towns alone; else empty.
  std::string caution;
  /// Desks that say nothing at all: where to ask then.
  std::string nobody;
  std::vector<AnswerDesk> first;
  std::vector<AnswerDesk> others;
  /// The towns for which this holds.
  std::vector<std::string> towns;
  std::vector<Link> more;

  static constexpr std::string_view type_name = "answer";
  static auto members() {
    return std::tuple{
        member("chrome", &AnswerPage::chrome),   member("lead", &AnswerPage::lead),
        member("caution", &AnswerPage::caution), member("nobody", &AnswerPage::nobody),
        member("first", &AnswerPage::first),     member("others", &AnswerPage::others),
        member("towns", &AnswerPage::towns),     member("more", &AnswerPage::more)};
  }
};

/// The desks of one municipality that take a situation.
struct SituationDesks {
  Section section;
  /// To the towns, where desks serve only some of them; else without an address.
  Link ask;

  static constexpr std::string_view type_name = "situation_desks";
  static auto members() {
    return std::tuple{member("section", &SituationDesks::section),
                      member("ask", &SituationDesks::ask)};
  }
};

/// All situations.
struct SituationsPage {
  Chrome chrome;
  std::string lead;
  std::vector<Link> links;
  std::vector<Link> more;

  static constexpr std::string_view type_name = "situations";
  static auto members() {
    return std::tuple{
        member("chrome", &SituationsPage::chrome), member("lead", &SituationsPage::lead),
        member("links", &SituationsPage::links), member("more", &SituationsPage::more)};
  }
};

/// One situation: a few words, and the desks that take it, by municipality.
struct SituationPage {
  Chrome chrome;
  std::vector<std::string> sentences;
  /// Emergency contacts come before all else.
  bool urgent = false;
  std::vector<Link> jumps;
  std::vector<SituationDesks> parts;
  std::vector<Link> more;

  static constexpr std::string_view type_name = "situation";
  static auto members() {
    return std::tuple{
        member("chrome", &SituationPage::chrome), member("sentences", &SituationPage::sentences),
        member("urgent", &SituationPage::urgent), member("jumps", &SituationPage::jumps),
        member("parts", &SituationPage::parts),   member("more", &SituationPage::more)};
  }
};

}  // namespace shirube
