# Puts the files of a folder into the binary.
#
#   shirube_embed(TARGET NAME FOLDER [EXCLUDE PATTERN...] [EXTRA NAME=FILE...])
#
# TARGET gets a function `std::span<const shirube::EmbeddedFile> shirube::NAME()` (declared where it
# is used; see theme/embedded_file.h) with every file below FOLDER, by its path within FOLDER, in the
# order of those paths. Paths that match a regular expression of EXCLUDE are left out; EXTRA adds
# files that the build makes elsewhere, such as assets/map.js=/…/map.js. New files are seen and
# changed ones are embedded again at the next build.
function(shirube_embed target name folder)
  cmake_parse_arguments(PARSE_ARGV 3 embed "" "" "EXCLUDE;EXTRA")
  file(GLOB_RECURSE paths CONFIGURE_DEPENDS RELATIVE "${folder}" "${folder}/*")
  set(entries "")
  foreach(path IN LISTS paths)
    set(wanted TRUE)
    foreach(pattern IN LISTS embed_EXCLUDE)
      if(path MATCHES "${pattern}")
        set(wanted FALSE)
      endif()
    endforeach()
    if(wanted)
      list(APPEND entries "${path}=${folder}/${path}")
    endif()
  endforeach()
  list(APPEND entries ${embed_EXTRA})
  list(SORT entries)

  set(index 0)
  set(assembly "")
  set(symbols "")
  set(rows "")
  set(files "")
  foreach(entry IN LISTS entries)
    string(FIND "${entry}" "=" separator)
    string(SUBSTRING "${entry}" 0 ${separator} path)
    math(EXPR separator "${separator} + 1")
    string(SUBSTRING "${entry}" ${separator} -1 file)
    set(symbol "shirube_${name}_${index}")
    string(APPEND assembly "asm(R\"asm(
.pushsection .rodata
.hidden ${symbol}
.hidden ${symbol}_end
.global ${symbol}
.global ${symbol}_end
${symbol}: .incbin \"${file}\"
${symbol}_end: .byte 0
.popsection
)asm\");
")
    string(APPEND symbols "extern const char ${symbol}[];\nextern const char ${symbol}_end[];\n")
    string(APPEND rows "      row(\"${path}\", ${symbol}, ${symbol}_end),\n")
    list(APPEND files "${file}")
    math(EXPR index "${index} + 1")
  endforeach()

  set(source "${CMAKE_CURRENT_BINARY_DIR}/${name}.cc")
  file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT
"// Made by cmake/embed.cmake.
#include \"theme/embedded_file.h\"

${assembly}
extern \"C\" {
${symbols}}

namespace shirube {

std::span<const EmbeddedFile> ${name}() {
  const auto row = [](const char* path, const char* begin, const char* end) {
    return EmbeddedFile{path, {begin, static_cast<std::size_t>(end - begin)}};
  };
  static const EmbeddedFile files[] = {
${rows}  };
  return files;
}

}  // namespace shirube
")
  set_source_files_properties("${source}" PROPERTIES OBJECT_DEPENDS "${files}")
  target_sources(${target} PRIVATE "${source}")
endfunction()
