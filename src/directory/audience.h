// Who reads a site, and who may read a field or a record. Plain enums; the rules that use them
// stand in view.h.
#pragma once

#include <string_view>

namespace shirube {

/// The readers of a site; by_audience.h lists them.
enum class Audience { residents, professionals };

/// Who may see a field or a record. There is no third level: what nobody may read is not content.
/// `as_written` is the writer's choice, made for each record: everyone, or only professionals when
/// the field stands under `professionals:`. The value then knows which (FieldContext::readers), and
/// its kind takes it from residents.
enum class Readers { everyone, professionals, as_written };

constexpr bool may_read(Audience audience, Readers readers) {
  return readers != Readers::professionals || audience == Audience::professionals;
}

/// In folders of themes, and the usual folder of an edition.
constexpr std::string_view audience_name(Audience audience) {
  return audience == Audience::residents ? "residents" : "professionals";
}

}  // namespace shirube
