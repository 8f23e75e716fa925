// The bones of a page: its language and title, headings in order, a link past the navigation, parts
// that screen readers can jump to, and the mark of where the reader is. Only a theme can break
// them.
#pragma once

#include <memory>
#include <string>

#include "publish/page_checks/page_rules.h"

namespace shirube {

std::unique_ptr<PageRules> language_and_title_rules(NotesOfPage notes);
std::unique_ptr<PageRules> heading_rules(NotesOfPage notes);
std::unique_ptr<PageRules> landmark_rules(NotesOfPage notes);

}  // namespace shirube
