import AccordShell

Launcher.main(plugins: plugins)
