# The finder's script against the C++ code that writes its data.
add_executable(folding_table ${CMAKE_CURRENT_LIST_DIR}/folding_table.cc)
target_link_libraries(folding_table PRIVATE shirube_site)
add_executable(find_files ${CMAKE_CURRENT_LIST_DIR}/find_files.cc)
target_link_libraries(find_files PRIVATE shirube_site)

find_program(NODE NAMES node nodejs)
if(NODE)
  add_test(NAME find_folding COMMAND ${NODE} --test ${CMAKE_CURRENT_LIST_DIR}/folding.test.mjs)
  set_tests_properties(find_folding PROPERTIES
    ENVIRONMENT SHIRUBE_FOLDING_TABLE=$<TARGET_FILE:folding_table>)
  add_test(NAME finder COMMAND ${NODE} --test ${CMAKE_CURRENT_LIST_DIR}/finder.test.mjs)
  add_test(NAME find_others COMMAND ${NODE} --test ${CMAKE_CURRENT_LIST_DIR}/others.test.mjs)
  set_tests_properties(finder find_others PROPERTIES
    ENVIRONMENT SHIRUBE_FIND_FILES=$<TARGET_FILE:find_files>)
endif()
