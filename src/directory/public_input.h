// The content as if nothing had ever been written for professionals: without `professionals:` and
// without the files that residents get nothing of. A site made of it says only what the program and
// public records say anyway, and so shows which words are no secret (publish/leak_search.h). Pure
// function, for any thread.
#pragma once

#include "directory/load.h"

namespace shirube {

/// `residents` is their View of the whole content; it tells which files are not for them. The
/// result does not even hold the bytes of what was left out: its sources are blank but for the
/// texts of public files, at their lines.
LoadInput public_input(const LoadInput& input, const View& residents);

}  // namespace shirube
