// The facilities that the finder knows, in its order: by municipality (the site's order), kind,
// reading. A record's number in it is what all files of the finder speak of. Made once for a plan,
// shared read-only by its files; any thread.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "directory/contact_kinds.h"
#include "directory/facility_words.h"
#include "directory/ruled_text.h"
#include "site/frame/site_context.h"

namespace shirube {

/// What the finder knows of a facility. Texts are those of the View.
struct FindRecord {
  std::string_view id;
  std::string_view name;
  std::string_view kana;
  std::string_view corporation;
  FacilityKind kind = FacilityKind::none;
  const Phone* phone = nullptr;
  const std::vector<CareService>* services = nullptr;
  const std::vector<Department>* departments = nullptr;
  /// One digit for each answer: the four home_services(), then the treatments of the vocabulary. 0
  /// not asked, 1 yes, 2 on consultation, 3 no, 4 unknown; zeros at the end are left out. The
  /// visits are a doctor's: of others they are not told here.
  std::string answers;
  bool accepts_new = false;
  /// Those of FindList::municipalities that it serves.
  std::vector<std::size_t> serves;
  const Place* place = nullptr;
  /// In FindList::municipalities.
  std::size_t municipality = 0;
  /// 中町: what stands in its address between the municipality and the first number.
  std::string town;
  /// What readers are warned of: letters that find_meta() gives
  /// the browser words for.
  std::string marks;
  /// The code of opening_plan.h. What is suspended is not open, whatever its hours say: empty.
  std::string hours;
};

struct FindList {
  explicit FindList(const SiteContext& context);

  /// The site's own, and others that have a facility or are served by one.
  std::vector<const Municipality*> municipalities;
  /// The place of an id in `municipalities`.
  std::map<std::string_view, std::size_t> number_of;
  std::vector<FindRecord> records;
};

/// 中町 of 神奈川県厚木市中町三丁目17-17 in 厚木市; empty when the address names no town.
std::string town_of(const std::string& address, const std::string& municipality);

}  // namespace shirube
