# shirube_precompile(TARGET HEADER...): what the standard and others wrote is read once for all files
# of TARGET: reading it again in each was a quarter of a clean compilation. Never a header of our own,
# as then a change of it would compile the whole room. Files still include what they use: the preset
# "clang" has no precompiled headers, and refuses what reaches a file in no other way.
option(SHIRUBE_PRECOMPILED "Read the headers of others once for each room" ON)

# Without <filesystem>, which knows another quoted().
set(SHIRUBE_STANDARD_HEADERS <algorithm> <array> <charconv> <cstddef> <cstdint> <functional> <map>
  <memory> <optional> <set> <span> <string> <string_view> <utility> <variant> <vector>)

# What ccache has to be told of them (its manual, "Precompiled headers").
if(SHIRUBE_PRECOMPILED AND CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
    CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
endif()

function(shirube_precompile target)
  if(NOT SHIRUBE_PRECOMPILED)
    return()
  endif()
  target_precompile_headers(${target} PRIVATE ${ARGN})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(${target} PRIVATE -fpch-preprocess)
  endif()
endfunction()
