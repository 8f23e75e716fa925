// The model of event-page.html. Plain data, owned by the page that is being rendered.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "directory/event.h"
#include "site/frame/chrome.h"
#include "site/frame/record_notes.h"
#include "site/parts/section.h"

namespace shirube {

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
  SHIRUBE_MODEL(EventPage, chrome, event, municipalities, professions, sittings, deadline, over, qr,
                mail, sheet, calendar, body, freshness)
};

}  // namespace shirube
