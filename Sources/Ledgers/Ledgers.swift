// The room is described here by whoever builds it.
