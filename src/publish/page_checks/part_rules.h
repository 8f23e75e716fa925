// Tables have heads and captions, pictures a text, ids stand once and what is referred to is there;
// nothing moves, jumps or forbids to zoom by itself. Mostly the theme's; captions and alternative
// texts may be an editor's.
#pragma once

#include <memory>

#include "publish/page_checks/page_rules.h"

namespace shirube {

std::unique_ptr<PageRules> table_rules(NotesOfPage notes);
std::unique_ptr<PageRules> picture_rules(NotesOfPage notes);
std::unique_ptr<PageRules> id_rules(NotesOfPage notes);
std::unique_ptr<PageRules> behaviour_rules(NotesOfPage notes);

}  // namespace shirube
