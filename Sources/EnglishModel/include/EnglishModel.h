// The weights of the tagger and the parser, as Scripts/train wrote them.
#ifndef ENGLISH_MODEL_H
#define ENGLISH_MODEL_H

extern const unsigned char english_model[];

static inline const unsigned char *english_model_bytes(void) { return english_model; }

#endif
