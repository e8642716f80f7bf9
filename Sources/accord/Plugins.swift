import AccordShell

/// The modules compiled into this shell. To add one: its folder in `Plugins/`, one line in
/// `Package.swift`, one line here.
let plugins: [any Plugin] = []
