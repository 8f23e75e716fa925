// A stretch of the finder's list as columns: one text for each column, one line for each record.
// All files that hold records have this form, whether they hold all of them or eight; the script
// themes/default/script/find/records.js reads it by the names that meta.js gives it. Texts stand as
// they are shown, unfolded, so that the certificate can search them. Pure, any thread.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "site/areas/finder/find/find_boxes.h"
#include "site/areas/finder/find/find_list.h"

namespace shirube {

/// A JSON array of texts: id, name, kana, town, corporation, phone, care services (their codes,
/// with blanks), answers, departments (with 、), "1" for those that accept new clients, numbers of
/// the municipalities that are served from elsewhere (with blanks), the point, hours (the code of
/// opening_plan.h), marks. A column in which nothing stands is an empty text.
///
/// Answers are FindRecord::answers. A point is its FindSteps to the north and to the east and the
/// number of its Precision, with blanks.
std::string find_columns(const FindBoxes& boxes, std::span<const FindRecord> records);

/// JSON arrays of the columns' names, in their order: of all, and of those that words search.
std::string find_column_names();
std::string searched_column_names();

/// What of a record words search, folded: those columns, a line each.
std::string searched_text(const FindBoxes& boxes, const FindRecord& record);

}  // namespace shirube
