# Makes a library of the sentences in a folder of lists (themes/words/README.md):
#
#   shirube_words(TARGET FOLDER)
#
# FOLDER/ja/GROUP.txt becomes "words/GROUP.h" with a class GroupWords; FOLDER/en/GROUP.txt, where it
# is there, holds the same sentences in English. A list that changed only in its texts compiles one
# file, as the header stays the same.
add_executable(make_words ${CMAKE_SOURCE_DIR}/cmake/make_words.cc)

function(shirube_words target folder)
  file(GLOB lists CONFIGURE_DEPENDS "${folder}/ja/*.txt")
  # So that a list in English is seen when it is new.
  file(GLOB english CONFIGURE_DEPENDS "${folder}/en/*.txt")
  set(made "${CMAKE_BINARY_DIR}/words/${target}")
  file(MAKE_DIRECTORY "${made}/words")
  set(sources "")
  foreach(list IN LISTS lists)
    get_filename_component(group "${list}" NAME_WE)
    set(files "${list}")
    if("${folder}/en/${group}.txt" IN_LIST english)
      list(APPEND files "${folder}/en/${group}.txt")
    endif()
    add_custom_command(
      OUTPUT "${made}/words/${group}.h" "${made}/words.${group}.cc"
      COMMAND make_words "${made}" "${group}" ${files}
      DEPENDS make_words ${files}
      COMMENT "Words of ${group}"
      VERBATIM)
    list(APPEND sources "${made}/words/${group}.h" "${made}/words.${group}.cc")
  endforeach()
  add_library(${target} STATIC ${sources})
  target_include_directories(${target} PUBLIC "${made}")
  target_link_libraries(${target} PUBLIC shirube_base)
endfunction()
