# The finder's form, address and question, without a browser.
if(NODE)
  add_test(NAME find_question COMMAND ${NODE} --test ${CMAKE_CURRENT_LIST_DIR}/question.test.mjs)
endif()
