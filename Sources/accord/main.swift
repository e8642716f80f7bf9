import AccordExamples
import AccordGuide
import AccordShell
import AccordWording

Launcher.main(
  plugins: plugins,
  beginnings: Beginnings(
    demonstration: Demonstration(scripts: Examples.scripts) { Examples.files },
    guide: { $0 == .french ? Guide.french : Guide.english }))
