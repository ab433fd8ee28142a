import English
import Testing
