import ArgumentParser
import Tabular
import TabularXLSX

extension Language: ExpressibleByArgument {}
extension TrendColors: ExpressibleByArgument {}
