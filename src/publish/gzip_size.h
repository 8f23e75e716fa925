// How many bytes a file takes on its way to a reader: compressed with gzip, as every web server
// can. Pure, for any thread.
#pragma once

#include <cstddef>
#include <string_view>

namespace shirube {

/// `quick` takes a fifth of the time and gives more bytes than `best`.
enum class GzipLevel { quick, best };
std::size_t gzip_size(std::string_view bytes, GzipLevel level = GzipLevel::best);

/// True when the file is not heavier than `most`, as it is or compressed, told without compressing
/// all of it. False says nothing.
bool is_surely_light(std::string_view bytes, std::size_t most);

}  // namespace shirube
