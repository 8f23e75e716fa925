// Whether what stands on the page is written so that it can be heard: the rules of writing.h, each
// where it counts. Nearly always an editor's, and told at the text that the page was made from.
#pragma once

#include <memory>

#include "publish/page_checks/page_rules.h"

namespace shirube {

std::unique_ptr<PageRules> writing_rules(NotesOfPage notes);

}  // namespace shirube
