// What people wrote as text into the records of a View: without words to choose, ids, dates and
// numbers. Copies; any thread.
#pragma once

#include <string>
#include <vector>

namespace shirube {

class View;

/// In the order of the records and their fields.
std::vector<std::string> free_texts(const View& view);

}  // namespace shirube
