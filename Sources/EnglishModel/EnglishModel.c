#include "EnglishModel.h"

// The weights stand in the program itself: nothing has to be found or unpacked at its start.
#pragma clang diagnostic ignored "-Wc23-extensions"

const unsigned char english_model[] = {
#embed "english.model"
};
