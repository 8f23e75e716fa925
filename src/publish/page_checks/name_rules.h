// What can be pressed or filled in has a name, and the name says what happens: links, buttons and
// fields. Fields and buttons are the theme's; links may be an editor's.
#pragma once

#include <memory>

#include "publish/page_checks/page_rules.h"

namespace shirube {

std::unique_ptr<PageRules> link_rules(NotesOfPage notes);
std::unique_ptr<PageRules> field_rules(NotesOfPage notes);

}  // namespace shirube
