import AccordTemplates
import Testing
