// What stands on the printed application sheet of an event: its lines to write on, and how to send
// it. Pure functions.
#pragma once

#include <string>
#include <vector>

#include "directory/application.h"
#include "site/areas/events/sheet_page.h"

namespace shirube {

class EventsWords;

SheetField sheet_field(const FormField& field);
std::vector<SheetField> sheet_fields(const std::vector<FormField>& fields);

/// 1, 2, 3: as many as one sheet takes; nobody when nothing is asked of each.
std::vector<int> sheet_applicants(const ApplicationForm& form);

/// Whether a line asks where the applicants work.
bool asks_for_office(const ApplicationForm& form);

/// 「手で書いて、FAX か郵送で送ってください。」 With the ways that there are.
std::string how_to_send(const Application& application, const EventsWords& words);

}  // namespace shirube
