// The models of the pages that lead to the right desk: choose a municipality, choose a town, the
// desks of the town, and the desks for a situation. Plain data, owned by the page that is being
// rendered.
#pragma once

#include <string>
#include <string_view>
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
  SHIRUBE_MODEL(AskSearch, script, style, data, version, root, municipality, example)
};

/// Links below one heading: the towns of あ行; all of them, without a heading.
struct LinkGroup {
  std::string id;
  std::string title;
  std::vector<Link> links;

  static constexpr std::string_view type_name = "link_group";
  SHIRUBE_MODEL(LinkGroup, id, title, links)
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
  SHIRUBE_MODEL(AskPage, chrome, lead, search, order, jumps, groups, otherwise, more)
};

/// A desk with all that is needed to call it, and whom to call when it cannot help.
struct AnswerDesk {
  Card card;
  Hours hours;
  std::string address;
  std::vector<std::string> topics;
  std::vector<Card> next;

  static constexpr std::string_view type_name = "answer_desk";
  SHIRUBE_MODEL(AnswerDesk, card, hours, address, topics, next)
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
  SHIRUBE_MODEL(AnswerPage, chrome, lead, caution, nobody, first, others, towns, more)
};

/// The desks of one municipality that take a situation.
struct SituationDesks {
  Section section;
  /// To the towns, where desks serve only some of them; else without an address.
  Link ask;

  static constexpr std::string_view type_name = "situation_desks";
  SHIRUBE_MODEL(SituationDesks, section, ask)
};

/// All situations.
struct SituationsPage {
  Chrome chrome;
  std::string lead;
  std::vector<Link> links;
  std::vector<Link> more;

  static constexpr std::string_view type_name = "situations";
  SHIRUBE_MODEL(SituationsPage, chrome, lead, links, more)
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
  SHIRUBE_MODEL(SituationPage, chrome, sentences, urgent, jumps, parts, more)
};

}  // namespace shirube
