// The model of sheet.html. Plain data, owned by the page that is being rendered.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "directory/event.h"
#include "site/frame/chrome.h"
#include "site/frame/record_notes.h"
#include "site/parts/section.h"

namespace shirube {

/// A word to tick; その他 has room to say what.
struct SheetChoice {
  std::string label;
  bool room = false;

  static constexpr std::string_view type_name = "sheet_choice";
  SHIRUBE_MODEL(SheetChoice, label, room)
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
  SHIRUBE_MODEL(SheetField, label, hint, choices, lines, extension)
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
  SHIRUBE_MODEL(SheetPage, chrome, style, event, deadline, open, how, fields, applicants,
                applicant_fields, back, freshness)
};

}  // namespace shirube
