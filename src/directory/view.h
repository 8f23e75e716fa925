// What one audience may see, and nothing else: records and fields for others do not exist in it.
// see() is the only way to make a View and the only place where a Directory meets an audience; all
// that comes after it (site, theme, publishing) is handed a View and has no way back to the
// Directory. A record that loses nothing is shared with the Directory, all others are copies. Once
// its records have been placed a View never changes; any thread may read it.
#pragma once

#include <string_view>
#include <vector>

#include "directory/audience.h"
#include "directory/opening/holidays.h"
#include "directory/records.h"
#include "directory/withheld.h"

namespace shirube {

class DiagnosticSink;

/// Everything that was read, for whomever. Only loading, placing and see() hold one.
struct Directory {
  Records records;
  HolidayCalendar holidays;
};

class View {
 public:
  Audience audience() const { return audience_; }
  const Site& site() const { return records_.site(); }
  /// The same for everybody.
  const HolidayCalendar& holidays() const { return holidays_; }

  template <class R>
  RecordList<const R> all() const {
    return records_.all<R>();
  }
  RecordList<const Record> of(const RecordKind& kind) const { return records_.of(kind); }
  /// Takes the coordinates of a record back that turned out to be no place, so that no output can
  /// have them. For locate_records() alone, before anything is made of the view.
  void take_back_location(const RecordKind& kind, std::size_t index);
  const Record* find(const RecordKind& kind, std::string_view id) const {
    return records_.find(kind, id);
  }
  template <class R>
  const R* find(std::string_view id) const {
    return records_.find<R>(id);
  }
  template <class R>
  const R* find(const Ref<R>& reference) const {
    return records_.find<R>(reference.id);
  }

 private:
  friend View see(const Directory& directory, Audience audience);
  friend std::vector<WithheldValue> withheld_from_residents(const Directory& directory,
                                                            unsigned threads, DiagnosticSink& sink);
  View() = default;

  Audience audience_ = Audience::residents;
  Records records_;
  HolidayCalendar holidays_;
};

/// Shares or copies what `audience` may see: records for it, with the fields for it, and references
/// only to records that are there. The directory must not be changed afterwards. Residents never
/// get a desk that does not accept residents.
View see(const Directory& directory, Audience audience);

/// The texts that stand in the directory for professionals and nowhere in what residents may see.
/// A telephone number or mail address for professionals that a public sentence repeats is reported
/// (D030), as the certificate cannot know that it was not meant to be public.
std::vector<WithheldValue> withheld_from_residents(const Directory& directory, unsigned threads,
                                                   DiagnosticSink& sink);

}  // namespace shirube
