// The mailto: address by which a person applies: subject as the organiser asks for, and a body with
// the fields of the sheet to fill in (RFC 6068). Pure.
#pragma once

#include "base/value.h"

namespace shirube {

class EventsWords;
struct Event;

/// Empty when the event takes no applications by mail.
Url application_mail(const Event& event, const EventsWords& words);

}  // namespace shirube
