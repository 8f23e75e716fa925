# The opening state in the browser's script against the one in C++, of random hours.
add_executable(opening_oracle ${CMAKE_CURRENT_LIST_DIR}/opening_oracle.cc)
target_link_libraries(opening_oracle PRIVATE shirube_site)

find_program(NODE NAMES node nodejs)
if(NODE)
  add_test(NAME opening_script COMMAND ${NODE} --test ${CMAKE_SOURCE_DIR}/tests/script/opening.test.mjs)
  set_tests_properties(opening_script PROPERTIES
    ENVIRONMENT SHIRUBE_OPENING_ORACLE=$<TARGET_FILE:opening_oracle>)
endif()
