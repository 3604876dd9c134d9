internal import ArgumentParser

@main
struct Jachai: ParsableCommand {
    mutating func run() {}
}
